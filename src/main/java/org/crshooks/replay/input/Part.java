package org.crshooks.replay.input;

import java.util.List;

/**
 * A piece of a file that can be sifted on its own: some lines, one document, or entries of one Bundle.
 *
 * @param pieces lines, documents, or entries where {@code entries}
 * @param envelope the Bundle without its entries; null where the pieces are no entries, or the end is not in this part
 * @param whole false where the rest of the Bundle is lost
 * @param alone whether every entry of the Bundle is in this part
 */
record Part(InputFile file, List<Piece> pieces, boolean entries, byte[] envelope, boolean whole, boolean alone) {

    static Part of(InputFile file, List<Piece> pieces) {
        return new Part(file, pieces, false, null, true, true);
    }

    /**
     * One JSON value.
     *
     * @param line where it begins, from 1
     * @param last whether the file ends with it, without the end of a line
     */
    record Piece(byte[] bytes, long line, boolean last) {

        Piece(byte[] bytes, long line) {
            this(bytes, line, false);
        }
    }
}
