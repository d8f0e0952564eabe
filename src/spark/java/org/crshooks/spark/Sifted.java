package org.crshooks.spark;

import java.io.Serializable;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.partition.Parcel;

/** One resource of a file, or, at its end, what the file held; the other is null. */
record Sifted(Parcel parcel, ScanReport report) implements Serializable {

    static Sifted of(Parcel parcel) {
        return new Sifted(parcel, null);
    }

    static Sifted of(ScanReport report) {
        return new Sifted(null, report);
    }

    boolean isParcel() {
        return parcel != null;
    }
}
