package org.crshooks.fhir;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class ByteGuardFuzz {

    @FuzzTest(maxDuration = "4m")
    @DictionaryFile(resourcePath = "/org/crshooks/fuzz/fhir.dict")
    @DisplayName("H6 the guard never throws, and what it lets through is parsed to an end")
    void guard(byte[] bytes) {
        Fuzzed.guard(bytes);
    }
}
