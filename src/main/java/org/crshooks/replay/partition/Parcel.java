package org.crshooks.replay.partition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/**
 * One sifted resource, packed so that it can be sent to another machine.
 *
 * @param key id of the patient; of a shared resource the key under which it is referred to
 * @param shared whether resources of any patient may refer to it
 * @param needs keys of the shared resources that it refers to
 * @param packed everything, as in a partition
 */
public record Parcel(String key, boolean shared, List<String> needs, byte[] packed) implements Serializable {

    static Parcel of(Stored stored) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        stored.write(new DataOutputStream(packed));
        return new Parcel(
                stored.key(), stored.kind() == Stored.Kind.SHARED, List.of(stored.needs()), packed.toByteArray());
    }

    Stored open() throws IOException {
        return Stored.read(new DataInputStream(new ByteArrayInputStream(packed)));
    }

    /** Of two under one key the one that any order of the input gives. */
    public Parcel orFirst(Parcel other) throws IOException {
        Stored own = open();
        return Gathered.first(own, other.open()) == own ? this : other;
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "Parcel[***]";
    }
}
