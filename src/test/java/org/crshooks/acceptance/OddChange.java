package org.crshooks.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes one resource into something that a server may send and a reader may stumble over. */
final class OddChange {

    /** Members of a resource, or of an object in it, and what may stand there. */
    private static final List<String> MEMBERS = List.of(
            "'status':'final'|'amended'|'corrected'|'preliminary'|'registered'|'cancelled'|'entered-in-error'|'unknown'"
                    + "|'completed'|'in-progress'|'stopped'|'on-hold'|'not-done'|'FINAL'|' final '|''|7|null|['final']",
            "'subject':{'reference':'Patient/other'}|{'reference':'Patient/@'}|{'reference':'Patient/@/_history/3'}"
                    + "|{'reference':'https://ehr.example.org/fhir/Patient/@'}|{'reference':'#p'}|{'display':'A B'}"
                    + "|{'reference':'Patient/@','display':'A B','type':'Patient'}|{'reference':' Patient/@'}|{}|null"
                    + "|{'reference':'Patient/@','identifier':{'value':'1'}}|{'reference':'Group/1'}|'Patient/@'"
                    + "|{'reference':'Patient/@','extension':[{'url':'http://e','valueBoolean':true}]}",
            "'effectiveDateTime':'2026-01-05T07:30:00Z'|'2026-01-05T07:30:00.123Z'|'2026-01-05T07:30:00.123456789+08:00'"
                    + "|'2026-01-05T07:30:00+14:00'|'2026-01-05T07:30:00-00:00'|'2026-01-05T07:30:00+24:00'"
                    + "|'2026-01-05T07:30:00+18:00'|'2026-01-05T07:30Z'|'2026-01-05T07:30:00'|'2026-01-05'|'2026-01'"
                    + "|'2026'|'2026-02-30T07:30:00Z'|'2024-02-29T07:30:00Z'|'2026-01-05T24:00:00Z'|'2026-01-05T23:59:60Z'"
                    + "|'2026-01-05t07:30:00z'|' 2026-01-05T07:30:00Z'|'0000-01-05T07:30:00Z'|'9999-12-31T23:59:59Z'"
                    + "|'1800-01-05T07:30:00Z'|'2026-01-05 07:30:00Z'|''|5|null|'yesterday'|'2026-01-05T07:30:00+0800'",
            "'effectiveInstant':'2026-01-05T07:30:00.000Z'",
            "'effectivePeriod':{'start':'2026-01-05T06:00:00Z'}|{'end':'2026-01-05T07:00:00Z'}"
                    + "|{'start':'2026-01-05T06:00:00Z','end':'2026-01-05T07:00:00+00:00'}|{}|null"
                    + "|{'start':'2026-01-05T07:00:00Z','end':'2026-01-05T06:00:00Z'}|{'start':'2026-01-05'}"
                    + "|{'start':'2026-01-05T06:00:00Z','end':'soon'}|{'start':'2026-01-05T06:00:00'}"
                    + "|{'start':'2026-01-05T06:00:00Z','_end':{'extension':[{'url':'http://e','valueCode':'x'}]}}",
            "'_effectiveDateTime':{'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/data-absent-reason',"
                    + "'valueCode':'unknown'}]}|{'id':'x'}|null",
            "'_status':{'extension':[{'url':'http://e','valueString':'x'}]}",
            "'extension':[{'url':'http://e','valueString':'x'}]|[]|{'url':'http://e','valueString':'x'}",
            "'modifierExtension':[{'url':'http://e','valueBoolean':true}]|[]",
            "'contained':[{'resourceType':'Patient','id':'p'}]|[{'resourceType':'Medication','id':'m',"
                    + "'contained':[{'resourceType':'Patient','id':'q'}]}]|[]",
            "'implicitRules':'http://e'|''",
            "'language':'en'|'zz-?'|5",
            "'text':{'status':'generated','div':'<div xmlns=\\'http://www.w3.org/1999/xhtml\\'>x</div>'}|'text'|{}|null",
            "'meta':{'versionId':'2','lastUpdated':'2026-01-05T08:00:00Z'}|{'versionId':'x'}|{'lastUpdated':'never'}"
                    + "|{'profile':['http://p'],'tag':[{'system':'s','code':'c'}]}|{'profile':'http://p'}|{}|{'tag':['x']}"
                    + "|{'security':[{'code':'R','display':''}]}|{'source':'#x'}|5",
            "'identifier':[{'use':'usual','system':'urn:x','value':'1','type':{'text':'t'}}]|[{'use':'none'}]|[]|['x']"
                    + "|{'value':'1'}|[{'value':1}]|[{'period':{'start':'2026'}}]",
            "'category':[{'coding':[{'code':'vital-signs'}]}]|{'text':'x'}|[]|'x'|[{'coding':[{'code':''}]}]",
            "'note':[{'text':'x'}]|'x'",
            "'issued':'2026-01-05T07:30:00Z'|'x'|5|''",
            "'performer':[{'reference':'Practitioner/1'}]|[{'actor':{'reference':'Practitioner/1'}}]|{'reference':'x'}|[]",
            "'interpretation':[{'coding':[{'code':'N'}]}]|[{'text':'negative'}]|{'text':'H'}|'H'",
            "'dataAbsentReason':{'coding':[{'code':'unknown'}]}|{'text':'not done'}",
            "'focus':[{'reference':'Device/1'}]|[]|{'reference':'Device/1'}",
            "'hasMember':[{'reference':'Observation/1'}]|[{'reference':'#1'}]|{}",
            "'derivedFrom':[{'reference':'Observation/1'}]",
            "'device':{'reference':'Device/1'}|[{'reference':'Device/1'}]|{'display':'x'}",
            "'bodySite':{'text':'axilla'}|'axilla'|{'coding':[{'system':'http://snomed.info/sct','code':'422543003'}]}"
                    + "|{'coding':[{'code':'42859004','display':'x'}],'text':'left ear'}|{'text':'wherever'}|{}|null"
                    + "|{'coding':[{'code':'422543003','userSelected':true}]}|[{'text':'axilla'}]",
            "'encounter':{'reference':'Encounter/1'}|{'reference':'#e'}|{'reference':''}",
            "'valueString':'39'|''",
            "'valueInteger':39",
            "'valueBoolean':true",
            "'valueCodeableConcept':{'text':'nasal cannula'}|{'coding':[{'system':'http://snomed.info/sct',"
                    + "'code':'722742002'}]}",
            "'valueQuantity':{'value':38.00,'code':'Cel','system':'http://unitsofmeasure.org'}|{'value':39,'unit':'C'}"
                    + "|{'value':'39','unit':'Cel'}|{'unit':'Cel'}|{}|null|{'value':0,'unit':'mmHg'}|[{'value':39}]"
                    + "|{'value':101.3,'unit':'°F','system':'http://unitsofmeasure.org','code':'[degF]'}"
                    + "|{'value':101.3,'unit':'degF','system':'http://other','code':'F'}|{'value':true}"
                    + "|{'value':39,'comparator':'<','unit':'Cel'}|{'value':39,'comparator':'~','unit':'Cel'}"
                    + "|{'value':39,'unit':' Cel '}|{'value':39,'unit':'','code':'Cel'}|{'value':1E1,'unit':'Cel'}"
                    + "|{'value':123456789012345678901234567890,'unit':'Cel'}|{'value':-5,'unit':'Cel'}"
                    + "|{'value':39,'_value':{'extension':[{'url':'http://e','valueString':'x'}]},'unit':'Cel'}"
                    + "|{'value':39,'code':'Cel','system':'urn:oid:2.16.840.1.113883.6.8'}|{'value':0.91,'code':'1'}"
                    + "|{'value':39,'code':'Cel','extension':[{'url':'http://e','valueString':'x'}]}",
            "'dose':{'value':500,'unit':'mL'}|{'value':500}|{'value':-1,'unit':'mL'}|{}|{'value':1,'code':'mg'}|5",
            "'rateQuantity':{'value':8,'unit':'ug/min'}|{'value':0,'unit':'mL/h'}|{'value':0.1,'code':'ug/kg/min'}|{}"
                    + "|{'value':8}|{'value':8,'unit':'drops'}|{'value':8,'comparator':'>','unit':'ug/min'}",
            "'rateRatio':{'numerator':{'value':8,'unit':'ug'},'denominator':{'value':1,'unit':'min'}}|{}"
                    + "|{'numerator':{'value':8,'unit':'ug'}}",
            "'route':{'text':'IV'}|{'coding':[{'code':'47625008'}]}|{'text':'inhaled'}|{}|'IV'",
            "'dosage':{'text':'as ordered'}|{}|[{'text':'x'}]|{'modifierExtension':[{'url':'http://e'}]}"
                    + "|{'rateQuantity':{'value':5,'unit':'ug/min'},'extension':[{'url':'http://e','valueString':'x'}]}",
            "'reasonCode':[{'text':'hypotension'}]|[{'text':'sedation'},{'text':'CRS'}]|{'text':'CRS'}|[]|['x']",
            "'reasonReference':[{'reference':'Condition/1'}]|[{'display':'septic shock'}]",
            "'medicationCodeableConcept':{'text':'norepinephrine'}|{'text':'去甲肾上腺素'}|{}|{'text':' '}"
                    + "|{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'7512','display':'x'}]}",
            "'medicationReference':{'reference':'Medication/1'}|{'display':'norepinephrine'}|{'reference':'#m'}",
            "'code':{'text':'Body temperature'}|{'coding':[{'system':'http://loinc.org','code':'8310-5'}]}"
                    + "|{'coding':[{'system':'http://loinc.org','code':'8480-6'},{'system':'urn:x','code':'y'}]}"
                    + "|{'coding':[{'system':' http://loinc.org ','code':'8310-5 '}]}|{'coding':[]}|{}|null|'8310-5'"
                    + "|{'coding':[{'code':'8310-5'}],'text':'Body temperature'}|{'coding':[{'display':'SpO2'}]}"
                    + "|{'coding':{'system':'http://loinc.org','code':'59408-5'}}|{'text':'','coding':[{'code':'x'}]}"
                    + "|{'coding':[{'system':'http://loinc.org','code':'8310-5','userSelected':true,'version':'2.7'}]}"
                    + "|{'coding':[{'system':'http://loinc.org','code':'8310-5','userSelected':'yes'}]}"
                    + "|{'coding':[{'system':'http://snomed.info/sct','code':'371825009'}],'id':'c1'}",
            "'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':"
                    + "{'value':84,'unit':'mmHg'}},{'code':{'text':'diastolic'},'valueQuantity':{'value':50,'unit':'mmHg'}}]"
                    + "|[{'code':{'coding':[{'system':'http://loinc.org','code':'8327-9'}]},'valueCodeableConcept':"
                    + "{'text':'Axillary'}}]|[{'code':{'coding':[{'code':'8327-9'}]},'valueString':'oral'}]"
                    + "|[]|[{}]|[{'code':{'text':'FiO2'},'valueQuantity':{'value':0.4,'unit':'1'},'dataAbsentReason':"
                    + "{'text':'x'}}]|[{'code':{'text':'SpO2'},'valueQuantity':{'value':88,'unit':'%'},'modifierExtension':"
                    + "[{'url':'http://e'}]}]|{'code':{'text':'SpO2'},'valueQuantity':{'value':88,'unit':'%'}}",
            "'referenceRange':[{'low':{'value':1,'unit':'mg/L'},'high':{'value':10,'unit':'mg/L'}}]|[{'text':'0-10'}]|[]"
                    + "|[{'high':{'value':10,'unit':'mg/L'},'type':{'text':'therapeutic'}}]|[{'low':{'value':'1'}}]|[{}]",
            "'system':'http://loinc.org'|'http://unitsofmeasure.org'|'urn:x'|''|null|' '",
            "'unit':'mmHg'|'F'|'degC'|' %'|''|5|'\u00a0Cel'",
            "'display':'Body temperature'|''|' x'|'x\\ny'|'\u3000x'|5",
            "'comparator':'<'|'>='|'?'|''",
            "'id':'a'|'a b'|''|'../x'|7|null|'o1'",
            "'resourceType':'Observation'|'MedicationAdministration'|'Basic'|'observation'|null",
            "'version':'2.7'|''",
            "'use':'usual'|'?'");

    private OddChange() {}

    /** @param patient id of the patient in context */
    static void apply(ObjectNode resource, String patient, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(resource, objects);
        ObjectNode object = random.nextInt(3) > 0 ? resource : objects.get(random.nextInt(objects.size()));
        if (random.nextInt(12) == 0 && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            object.remove(names.get(random.nextInt(names.size())));
            return;
        }
        List<String> fitting = random.nextInt(5) == 0 ? MEMBERS : fitting(object);
        String member = fitting.get(random.nextInt(fitting.size()));
        int colon = member.indexOf("':");
        String[] values = member.substring(colon + 2).split("\\|");
        String value = values[random.nextInt(values.length)];
        object.set(member.substring(1, colon), read(value.replace("@", patient)));
    }

    /** Members that the object has already, where it has any of them: what is there is changed more often than added. */
    private static List<String> fitting(ObjectNode object) {
        List<String> known = MEMBERS.stream()
                .filter(m -> object.has(m.substring(1, m.indexOf("':"))))
                .toList();
        return known.isEmpty() ? MEMBERS : known;
    }

    private static JsonNode read(String value) {
        return Json.read(value.replace("\\'", "@quote@").replace('\'', '"').replace("@quote@", "\\\""));
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
            object.values().forEach(value -> collect(value, objects));
        } else if (node instanceof ArrayNode array) {
            array.forEach(item -> collect(item, objects));
        }
    }
}
