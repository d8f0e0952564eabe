package org.crshooks.fhir;

/**
 * One parameter of an operation as it came, its resource left unread in the bytes.
 *
 * @param name null where it has none
 * @param element the element that holds its value, such as {@code valueDateTime} or {@code resource}; null where none
 *     does, or more than one
 * @param text the value of a string or of the {@code reference} of a Reference; null for any other
 * @param offset where the resource lies
 * @param length of the resource; 0 where there is none
 */
public record GivenParameter(String name, String element, String text, int offset, int length) {

    /** Says nothing of what was given. */
    @Override
    public String toString() {
        return "GivenParameter[***]";
    }
}
