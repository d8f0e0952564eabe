package org.crshooks.cdshooks.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.outbound.Parts;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Takes in a request body, never more of it than allowed and never for longer. */
public final class BodyReader {

    /** Bytes of a body. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final long LONGEST = Duration.ofSeconds(10).toNanos();
    private static final int CHUNK = 16 * 1024;

    private BodyReader() {}

    /**
     * The body, which must be JSON in UTF-8.
     *
     * @throws Refusal where it is something else, too large or too slow
     */
    public static byte[] read(HttpServletRequest request) throws IOException {
        requireJson(request);
        if (request.getContentLengthLong() > LARGEST) {
            throw new Refusal(Problem.TOO_LARGE);
        }
        long start = System.nanoTime();
        Parts body = new Parts();
        byte[] chunk = new byte[CHUNK];
        InputStream in = request.getInputStream();
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            body.add(chunk, 0, n);
            if (body.length() > LARGEST) {
                throw new Refusal(Problem.TOO_LARGE);
            }
            if (System.nanoTime() - start > LONGEST) {
                throw new Refusal(Problem.TOO_SLOW);
            }
        }
        return body.whole();
    }

    private static void requireJson(HttpServletRequest request) {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
            Charset charset = type.getCharset();
            boolean json = type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
            boolean plain = request.getHeader("Content-Encoding") == null;
            if (type.getType().equals("application")
                    && json
                    && plain
                    && (charset == null || charset.equals(StandardCharsets.UTF_8))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // the same answer as for a type that is not JSON
        }
        throw new Refusal(Problem.MEDIA_TYPE);
    }
}
