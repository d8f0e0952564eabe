package org.crshooks.cdshooks.request;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class FeedbackFuzz {

    @FuzzTest(maxDuration = "1m")
    @DictionaryFile(resourcePath = "/org/crshooks/fuzz/hook.dict")
    @DisplayName("H6 feedback is read or refused")
    void feedback(byte[] bytes) {
        FuzzedRequest.feedback(bytes);
    }
}
