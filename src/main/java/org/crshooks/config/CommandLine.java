package org.crshooks.config;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.crshooks.replay.ReplayCommand;
import org.crshooks.security.KeyPairFiles;
import org.crshooks.security.NewKey;
import org.crshooks.security.RequestSigner;
import org.crshooks.synthetic.GenerateCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the jar does besides serving: configuration, keys, signed requests, synthetic cohorts and their replay. */
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
        if (args.length > 0 && args[0].equals(ReplayCommand.WORD)) {
            quiet();
            return OptionalInt.of(ReplayCommand.run(args, out, err, Clock.systemUTC()));
        }
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

    /** Nothing has set up the log yet, and on a command line it would stand between the results. */
    private static void quiet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
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
