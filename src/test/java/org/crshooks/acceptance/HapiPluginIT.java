package org.crshooks.acceptance;

/** Patients of a real HAPI FHIR JPA server, graded inside it by the plug-in. */
class HapiPluginIT implements StoredGrades {

    @Override
    public FhirPartner partner() {
        return HapiServer.plain();
    }

    @Override
    public FhirPartner operation() {
        return HapiServer.withPlugin();
    }
}
