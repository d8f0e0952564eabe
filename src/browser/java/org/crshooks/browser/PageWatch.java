package org.crshooks.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a page must not do: complain, fail, or ask anybody but its own server. */
final class PageWatch {

    private final List<String> troubles = new CopyOnWriteArrayList<>();

    /** @param bases the only servers that may be asked */
    PageWatch(BrowserContext context, List<String> bases) {
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add("console " + message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> troubles.add("uncaught: " + error.error()));
        context.onRequest(request -> {
            if (bases.stream().noneMatch(base -> request.url().startsWith(base + "/"))
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                troubles.add("asked elsewhere: " + request.url());
            }
        });
    }

    List<String> troubles() {
        return troubles;
    }

    /** Takes what a test provoked off the list: the complaints with these words, of which there must be one. */
    void provoked(String words) {
        if (!troubles.removeIf(trouble -> trouble.contains(words))) {
            throw new AssertionError("nobody complained of " + words + ": " + troubles);
        }
    }
}
