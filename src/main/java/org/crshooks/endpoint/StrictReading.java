package org.crshooks.endpoint;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

/** Refuses whatever HAPI's parser would mend or drop, and says where, without repeating what stood there. */
final class StrictReading implements IParserErrorHandler {

    private static void refuse(String what, IParseLocation where) {
        String parent = where == null ? null : where.getParentElementName();
        throw new UnfitBody(
                what + (parent == null || !parent.matches("[A-Za-z.]{1,80}") ? "." : " in " + parent + "."));
    }

    @Override
    public void containedResourceWithNoId(IParseLocation where) {
        refuse("A contained resource has no id", where);
    }

    @Override
    public void incorrectJsonType(
            IParseLocation where,
            String element,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        refuse("An element has the wrong JSON type", where);
    }

    @Override
    public void invalidValue(IParseLocation where, String value, String error) {
        refuse("A value is not allowed", where);
    }

    @Override
    public void missingRequiredElement(IParseLocation where, String element) {
        refuse("A required element is missing", where);
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation where, String element) {
        refuse("An element repeats that may stand once only", where);
    }

    @Override
    public void unknownAttribute(IParseLocation where, String attribute) {
        refuse("There is an unknown attribute", where);
    }

    @Override
    public void unknownElement(IParseLocation where, String element) {
        refuse("There is an unknown element", where);
    }

    @Override
    public void unknownReference(IParseLocation where, String reference) {
        refuse("A reference to a contained resource leads nowhere", where);
    }

    @Override
    public void invalidInternalReference(IParseLocation where, String reference) {
        refuse("A reference to a contained resource is not valid", where);
    }

    @Override
    public void extensionContainsValueAndNestedExtensions(IParseLocation where) {
        refuse("An extension has both a value and extensions", where);
    }
}
