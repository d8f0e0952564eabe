package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.crshooks.fhir.BundlePage.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePagesTest {

    private static final String OBSERVATION = "{'resourceType':'Observation','id':'a','status':'final'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "null | NOTHING",
                " null  | NOTHING",
                "{'resourceType':'Bundle'} | BUNDLE",
                "{'resourceType':'Bundle','entry':null} | BUNDLE",
                "{'resourceType':'Bundle','entry':[]} | BUNDLE",
                "{'entry':[],'resourceType':'Bundle'} | BUNDLE",
                "{'resourceType':'Patient','id':'p1'} | RESOURCE",
                "{'id':'p1','resourceType':'Patient'} | RESOURCE",
                "{'resourceType':'OperationOutcome','issue':[]} | OPERATION_OUTCOME",
                "'text' | UNUSABLE",
                "5 | UNUSABLE",
                "true | UNUSABLE",
                "[] | UNUSABLE",
                "[{'resourceType':'Bundle'}] | UNUSABLE",
                "{} | UNUSABLE",
                "{'resourceType':7} | UNUSABLE",
                "{'resourceType':'Bundle' | UNUSABLE",
                "{'resourceType':'Bundle'} x | UNUSABLE",
                "{'resourceType':'Bundle'}{} | UNUSABLE",
                "null null | UNUSABLE",
                "{'resourceType':'Bundle','entry':[{'resource':{ | UNUSABLE",
                "NaN | UNUSABLE",
            })
    @DisplayName("F10 what came as an answer is told apart: none exist, failed, unusable")
    void kinds(String json, Kind kind) {
        assertThat(Charts.page(json).kind()).isEqualTo(kind);
    }

    @Test
    void resourcesKeepTheirBytesTypeIdAndFullUrlAtAnyOffset() {
        String bundle = Charts.json("{'resourceType':'Bundle','total':7,'link':[{'relation':'self','url':'s'},"
                + "{'relation':'next','url':'https://x/2'}],'entry':[{'fullUrl':'urn:uuid:1','resource':" + OBSERVATION
                + ",'search':{'mode':'match'}},{'resource':{'id':'é','resourceType':'Patient'}}]}");
        byte[] bytes = ("中文{\"prefetch\":" + bundle + "}").getBytes(StandardCharsets.UTF_8);
        int offset = new String(bytes, StandardCharsets.UTF_8).indexOf("{\"resourceType") + 4;
        BundlePage page = BundlePages.read(bytes, offset, bytes.length - offset - 1);

        assertThat(page.total()).isEqualTo(7);
        assertThat(page.next()).isEqualTo("https://x/2");
        ResourceSlice first = page.resources().get(0);
        assertThat(first.type()).isEqualTo("Observation");
        assertThat(first.id()).isEqualTo("a");
        assertThat(first.fullUrl()).isEqualTo("urn:uuid:1");
        assertThat(first.json()).isEqualTo(Charts.json(OBSERVATION));
        assertThat(page.resources().get(1).json()).isEqualTo("{\"id\":\"é\",\"resourceType\":\"Patient\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'entry':{'resource':X}",
                "'entry':[null,{'resource':X},{},{'resource':null},{'resource':'no'},5,[[]]]",
                "'link':{'relation':'self'},'entry':[{'resource':X,'search':null}]",
                "'link':null,'total':null,'type':null,'entry':[{'resource':X,'foo':{'a':[1]}}],'extra':[{'x':1}]",
                "'total':'many','entry':[{'resource':X}]",
                "'entry':[{'resource':{'resourceType':'OperationOutcome','issue':[{'severity':'warning'}]}},{'resource':X}]",
            })
    void oddBundlesStillGiveTheirResources(String members) {
        BundlePage page = Charts.page("{'resourceType':'Bundle'," + members.replace("X", OBSERVATION) + "}");
        assertThat(page.kind()).isEqualTo(Kind.BUNDLE);
        assertThat(page.resources()).extracting(ResourceSlice::id).containsExactly("a");
        assertThat(page.total()).isEqualTo(-1);
        assertThat(page.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'x' | entry[0]",
                "5 | entry[0]",
                "[5] | entry[0]",
                "[null] | entry[0]",
                "[[]] | entry[0]",
                "{} | entry[0]",
                "[{'resource':null}] | entry[0]",
                "[{'resource':'no'}] | entry[0]",
                "[{'resource':{'id':'a'}}] | entry[0]",
                "[{'fullUrl':'urn:uuid:7','resource':{'id':'a'}}] | urn:uuid:7",
                "[{'response':{'status':'403 Forbidden','outcome':{'resourceType':'OperationOutcome'}}}] | entry[0]",
                "[{'response':{'status':'404'},'resource':X}] | entry[0]",
                "[{'response':{'status':'200 OK'}}] | entry[0]",
                "[{'search':{'mode':'match'}}] | entry[0]",
            })
    @DisplayName("F10 F28 a Bundle without a readable entry is unusable, not empty, and names them")
    void nothingReadable(String entry, String lost) {
        BundlePage page = Charts.page("{'resourceType':'Bundle','entry':" + entry.replace("X", OBSERVATION) + "}");
        assertThat(page.kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(page.lost()).containsExactly(lost);
    }

    @Test
    @DisplayName("F28 readable entries are used beside those that say nothing")
    void someReadable() {
        BundlePage page = Charts.page("{'resourceType':'Bundle','entry':[{'resource':" + OBSERVATION
                + ",'response':{'status':'200'}},null,{'resource':{}},{'resource':" + OBSERVATION + "}]}");
        assertThat(page.kind()).isEqualTo(Kind.BUNDLE);
        assertThat(page.resources()).hasSize(2);
        assertThat(page.lost()).containsExactly("entry[1]", "entry[2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'search':{'mode':'outcome'},'resource':{'resourceType':'OperationOutcome',"
                        + "'issue':[{'severity':'information'}]}}",
                "{'search':{'mode':'outcome'}}",
                "{'resource':{'resourceType':'OperationOutcome','issue':[{'severity':'warning'}]}}",
            })
    @DisplayName("F10 a remark on the search is no lost entry")
    void remark(String entry) {
        BundlePage page = Charts.page("{'resourceType':'Bundle','entry':[" + entry + "]}");
        assertThat(page.kind()).isEqualTo(Kind.BUNDLE);
        assertThat(page.lost()).isEmpty();
    }

    @Test
    @DisplayName("F10 a Bundle that reports an error beside its resources failed, yet keeps them")
    void errorInsideABundle() {
        BundlePage page = Charts.page("{'resourceType':'Bundle','entry':[{'resource':" + OBSERVATION
                + "},{'resource':{'resourceType':'OperationOutcome','issue':[{'severity':'error'}]}}]}");
        assertThat(page.usable()).isFalse();
        assertThat(page.resources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueQuantity':{'value':1e1000000}",
                "'valueQuantity':{'value':1e19}",
                "'valueQuantity':{'value':1E-19}",
                "'valueQuantity':{'value':1e+00000000000019}",
                "'valueQuantity':{'value':123456789012345678901234567890123}",
                "'valueQuantity':{'value':0.1234567890123456789012345678901}",
                "'valueQuantity':{'value':'39.2'}",
                "'referenceRange':[{'low':{'value':'1'}}]",
                "'status':'amended'",
                "'code':{'text':'a','text':'b'}",
            })
    @DisplayName("H6 H9 a resource that breaks a limit loses its bytes, its neighbour does not")
    void brokenResource(String member) {
        String bad = "{'resourceType':'Observation','id':'bad','status':'final'," + member + "}";
        BundlePage page = Charts.bundle(bad, OBSERVATION);
        assertThat(page.kind()).isEqualTo(Kind.BUNDLE);
        assertThat(page.resources().get(0).readable()).isFalse();
        assertThat(page.resources().get(0).id()).isEqualTo("bad");
        assertThat(page.resources().get(1).readable()).isTrue();
        BundlePage alone = Charts.page(bad);
        assertThat(alone.kind()).isEqualTo(Kind.RESOURCE);
        assertThat(alone.resources().get(0).readable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e18", "1E-18", "12345678901234567890123456789012", "-0.5"})
    void numbersInsideTheLimitsPass(String number) {
        BundlePage page =
                Charts.bundle("{'resourceType':'Observation','id':'a','valueQuantity':{'value':" + number + "}}");
        assertThat(page.resources().get(0).readable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024, 64 * 1024 + 1})
    @DisplayName("H6 strings up to 64 KB")
    void longStrings(int length) {
        BundlePage page = Charts.bundle("{'resourceType':'Observation','id':'a','x':'" + "a".repeat(length) + "'}");
        assertThat(page.resources().get(0).readable()).isEqualTo(length <= 64 * 1024);
    }

    @Test
    @DisplayName("H6 names up to 256 characters, depth up to 64")
    void namesAndDepth() {
        String named = "{'resourceType':'Observation','id':'a','" + "n".repeat(257) + "':1}";
        assertThat(Charts.bundle(named).resources().get(0).readable()).isFalse();
        String deep = "{'resourceType':'Observation','id':'a','x':" + "[".repeat(62) + "]".repeat(62) + "}";
        assertThat(Charts.bundle(deep).resources().get(0).readable()).isFalse();
        assertThat(Charts.page(deep).resources().get(0).readable()).isTrue();
        assertThat(Charts.page("[".repeat(5000)).kind()).isEqualTo(Kind.UNUSABLE);
    }

    @Test
    @DisplayName("H6 limits broken by the document itself make the page unusable")
    void brokenDocument() {
        assertThat(Charts.page("{'resourceType':'Bundle','total':1e99,'entry':[]}")
                        .kind())
                .isEqualTo(Kind.UNUSABLE);
        assertThat(Charts.page("{'resourceType':'Bundle','entry':[],'entry':[]}")
                        .kind())
                .isEqualTo(Kind.UNUSABLE);
        String many = "{'search':{'mode':'outcome'}},".repeat(BundlePages.MAX_ENTRIES);
        assertThat(Charts.page("{'resourceType':'Bundle','entry':[" + many + "{}]}")
                        .kind())
                .isEqualTo(Kind.UNUSABLE);
        assertThat(Charts.page("{'resourceType':'Bundle','entry':[" + many.substring(0, many.length() - 1) + "]}")
                        .kind())
                .isEqualTo(Kind.BUNDLE);
    }

    @Test
    @DisplayName("H6 an entry that repeats a key is not trusted")
    void repeatedKeyInEntry() {
        BundlePage page = Charts.page("{'resourceType':'Bundle','entry':[{'resource':" + OBSERVATION
                + ",'resource':{'resourceType':'Observation','id':'b'}}]}");
        assertThat(page.resources()).extracting(ResourceSlice::readable).containsExactly(false, false);
    }

    @Test
    void narrativesNeverReachTheParser() {
        BundlePage page = Charts.bundle("{'resourceType':'Observation','id':'a','text':{'status':'generated','div':"
                + "'<div><b>broken'},'code':{'text':'kept'},'contained':[{'resourceType':'Medication','text':{}}]}");
        assertThat(page.resources().get(0).json())
                .doesNotContain("div")
                .contains("\"kept\"")
                .contains("\"id\":\"a\"");
    }

    @Test
    void otherEncodingsAndBadRangesAreUnusable() {
        byte[] utf16 = "{\"resourceType\":\"Bundle\"}".getBytes(StandardCharsets.UTF_16LE);
        assertThat(BundlePages.read(utf16, 0, utf16.length).kind()).isEqualTo(Kind.UNUSABLE);
        byte[] utf8 = "null".getBytes(StandardCharsets.UTF_8);
        assertThat(BundlePages.read(utf8, 2, 8).kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(BundlePages.read(utf8, -1, 2).kind()).isEqualTo(Kind.UNUSABLE);
        assertThat(BundlePages.read(null, 0, 0).kind()).isEqualTo(Kind.UNUSABLE);
    }

    @Test
    @DisplayName("H6 anything cut short or changed in one byte is read or refused, never thrown")
    void mutations() {
        byte[] whole = Charts.json("{'resourceType':'Bundle','entry':[{'resource':" + OBSERVATION + "}]}")
                .getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            assertThat(BundlePages.read(Arrays.copyOf(whole, i), 0, i).usable()).isFalse();
            for (byte b : new byte[] {0, '"', '{', '}', '9', (byte) 0xC3, (byte) 0xFF}) {
                byte[] changed = whole.clone();
                changed[i] = b;
                refused += BundlePages.read(changed, 0, changed.length).usable() ? 0 : 1;
            }
        }
        assertThat(refused).isPositive();
    }
}
