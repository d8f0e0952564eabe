package org.crshooks.replay.patient;

import java.io.Serializable;
import java.time.Instant;

/**
 * What decides how a patient is replayed. Plain text, so that it can be sent to another machine.
 *
 * @param scale id of the scale that is shown first whatever the therapy; null for the usual choice (F24)
 * @param zone IANA id of the zone in which times are told
 * @param asOf the moment up to which every chart is read; null to read each to its last entry
 * @param fhirBase base address of the server that the files come from, for absolute references; null where not known
 * @param terminology file or folder with a site's ConceptMaps; null for none
 */
public record ReplaySetup(String scale, String zone, Instant asOf, String fhirBase, String terminology)
        implements Serializable {}
