package org.crshooks.cdshooks.request;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class HookRequestFuzz {

    @FuzzTest(maxDuration = "2m")
    @DictionaryFile(resourcePath = "/org/crshooks/fuzz/hook.dict")
    @DisplayName("H6 a request is read or refused")
    void hook(byte[] bytes) {
        FuzzedRequest.hook(bytes);
    }
}
