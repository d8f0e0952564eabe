package org.crshooks.fhir;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import java.util.Set;

/**
 * What the parser had to drop from a resource. Without a handler of our own it would either refuse the whole resource for
 * one bad code, or drop a comparator without a word.
 */
final class DroppedElements implements IParserErrorHandler {

    /** Elements whose text the readers judge themselves, and elements that no rule reads. */
    private static final Set<String> JUDGED_LATER = Set.of(
            "status",
            "intent",
            "priority",
            "authoredOn",
            "comparator",
            "unit",
            "effectiveDateTime",
            "effectiveInstant",
            "start",
            "end",
            "performedDateTime",
            "onsetDateTime",
            "abatementDateTime",
            "recordedDate",
            "recordedOn",
            "timingDateTime",
            "birthDate",
            "deceasedDateTime",
            "date",
            "detected",
            "issued",
            "lastUpdated",
            "versionId",
            "gender",
            "language",
            "use",
            "rank",
            "userSelected",
            "profile",
            "time",
            "sent");

    private static final Set<String> UNREAD = Set.of(
            "category", "meta", "text", "note", "performer", "identifier", "name", "telecom", "address", "basedOn");

    private boolean changesMeaning;

    boolean changesMeaning() {
        return changesMeaning;
    }

    /** An empty string says nothing, whether it stands there or not. FHIR has none, but EHRs write them. */
    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        if (value != null && value.isEmpty()) {
            return;
        }
        String element = location == null ? null : location.getParentElementName();
        changesMeaning |= element == null || !JUDGED_LATER.contains(element);
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        // An object where an array of objects belongs is read as one element; nothing is lost.
        boolean lossless = expected == ValueType.ARRAY && found == ValueType.OBJECT;
        changesMeaning |= !lossless && (element == null || !UNREAD.contains(element));
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String element) {
        changesMeaning |= element == null || !UNREAD.contains(element);
    }

    @Override
    public void containedResourceWithNoId(IParseLocation location) {}

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {}

    @Override
    public void missingRequiredElement(IParseLocation location, String element) {}

    @Override
    public void unknownAttribute(IParseLocation location, String attribute) {}

    @Override
    public void unknownElement(IParseLocation location, String element) {}

    @Override
    public void unknownReference(IParseLocation location, String reference) {}

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation location) {}
}
