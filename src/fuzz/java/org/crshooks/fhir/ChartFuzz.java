package org.crshooks.fhir;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

class ChartFuzz {

    @FuzzTest(maxDuration = "4m")
    @DictionaryFile(resourcePath = "/org/crshooks/fuzz/fhir.dict")
    @DisplayName("H6 H9 any bytes are a chart")
    void chart(byte[] bytes) {
        Fuzzed.chart(bytes);
    }
}
