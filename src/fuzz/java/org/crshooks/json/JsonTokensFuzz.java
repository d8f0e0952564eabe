package org.crshooks.json;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class JsonTokensFuzz {

    @FuzzTest(maxDuration = "4m")
    @DictionaryFile(resourcePath = "/org/crshooks/fuzz/fhir.dict")
    @DisplayName("H6 our tokens are those of the FHIR parser, whatever the bytes")
    void tokens(byte[] bytes) {
        ComparedTokens.compare(bytes);
    }
}
