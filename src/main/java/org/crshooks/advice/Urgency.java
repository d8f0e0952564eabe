package org.crshooks.advice;

/** How soon an item of advice wants to be looked at. */
public enum Urgency {
    /** Before anything else. */
    NOW,
    /** Within hours. */
    SOON,
    /** With the next review. */
    ROUTINE,
    /** Nothing to do. */
    INFORMATION
}
