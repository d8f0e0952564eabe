package org.crshooks.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows unsound settings on the console as a list instead of a stack trace. */
final class InvalidSettingsAnalyzer extends AbstractFailureAnalyzer<InvalidSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettings cause) {
        String line = System.lineSeparator();
        return new FailureAnalysis(
                "CRS Hooks cannot start with these settings:" + line + "- " + String.join(line + "- ", cause.reasons()),
                "Correct or add the settings named above.",
                cause);
    }
}
