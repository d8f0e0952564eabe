/**
 * Synthetic patients, each a story over days told in the shapes that real charts have. Nothing here is about a person.
 * Times are told as time before start-up ({@code 2d4h}, {@code 40m}); numbers as the text a chart would hold.
 */
package org.crshooks.sandbox.demo;
