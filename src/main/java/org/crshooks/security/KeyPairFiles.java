package org.crshooks.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/**
 * A key as a private file, which its owner alone may read, and a public one to hand out. Neither replaces a file.
 *
 * @param secret holds the private JWK
 * @param open holds the JWK set with the public half
 */
public record KeyPairFiles(Path secret, Path open) {

    /** @param name of both files, to which {@code .jwk} and {@code .jwks.json} are added */
    public static KeyPairFiles named(String name) {
        return new KeyPairFiles(Path.of(name + ".jwk"), Path.of(name + ".jwks.json"));
    }

    /** @throws IOException where a file is there already, or cannot be written */
    public void write(JWK key) throws IOException {
        if (Files.exists(open) || Files.exists(secret)) {
            throw new IOException("there is a file " + secret + " or " + open + " already");
        }
        Files.createFile(secret, forOwnerAlone());
        Files.writeString(secret, key.toJSONString() + "\n");
        Files.writeString(open, JSONObjectUtils.toJSONString(new JWKSet(key.toPublicJWK()).toJSONObject()) + "\n");
    }

    private static FileAttribute<?>[] forOwnerAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** @throws IOException where the file holds no private key that names its id and algorithm */
    public static JWK read(Path secret) throws IOException {
        try {
            JWK key = JWK.parse(Files.readString(secret));
            if (key.isPrivate() && key.getKeyID() != null && key.getAlgorithm() != null) {
                return key;
            }
        } catch (ParseException | IOException e) {
            // the same answer as for a key that lacks something
        }
        throw new IOException(secret + " holds no private JWK with kid and alg");
    }
}
