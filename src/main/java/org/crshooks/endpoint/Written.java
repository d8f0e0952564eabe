package org.crshooks.endpoint;

import org.hl7.fhir.r4.model.Resource;

/** A resource as it stands after a write; {@code created} is false where it was there before. */
record Written(Resource resource, boolean created) {}
