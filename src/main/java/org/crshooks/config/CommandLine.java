package org.crshooks.config;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.crshooks.security.KeyPairFiles;
import org.crshooks.security.NewKey;
import org.crshooks.security.RequestSigner;
import org.crshooks.synthetic.GenerateCommand;

/** What the jar does besides serving: look at a configuration, make a key, sign a request, generate a cohort. */
public final class CommandLine {

    private static final int DONE = 0;
    private static final int MISUSED = 2;

    private final Options options;
    private final PrintStream out;

    private CommandLine(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** The exit status; empty where the arguments name no command, so that the service is to be started. */
    public static OptionalInt run(String[] args, PrintStream out, PrintStream err) {
        if (args.length > 0 && args[0].equals("generate")) {
            return OptionalInt.of(GenerateCommand.run(args, out, err, Clock.systemUTC()));
        }
        Options options = Options.of(args);
        CommandLine line = new CommandLine(options, out);
        try {
            if (options.has("check-config")) {
                return OptionalInt.of(ConfigReport.of(args).print(out));
            }
            if (options.has("make-key")) {
                return OptionalInt.of(line.makeKey());
            }
            return options.has("sign-request") ? OptionalInt.of(line.signRequest()) : OptionalInt.empty();
        } catch (IllegalArgumentException | IOException e) {
            err.println(e.getMessage());
            return OptionalInt.of(MISUSED);
        }
    }

    private int makeKey() throws IOException {
        String kid = options.get("kid").orElseGet(() -> UUID.randomUUID().toString());
        JWK key = NewKey.make(options.get("alg").orElse("ES384"), kid);
        KeyPairFiles files = KeyPairFiles.named(options.required("out"));
        files.write(key);
        out.println("private key, for the client alone:        " + files.secret());
        out.println("public keys, for crs.security.clients[n]: " + files.open());
        return DONE;
    }

    private int signRequest() throws IOException {
        RequestSigner signer = new RequestSigner(
                KeyPairFiles.read(Path.of(options.required("key"))),
                options.required("iss"),
                options.required("aud"),
                options.get("tenant").orElse(null),
                options.get("jku").orElse(null));
        out.println(signer.sign(Instant.now()));
        return DONE;
    }
}
