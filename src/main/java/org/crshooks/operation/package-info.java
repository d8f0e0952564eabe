/**
 * The operation {@code $crs-grade}: a chart in, grades out. This package needs HAPI and nothing of a web server or of
 * Spring, so that another FHIR server can carry the operation too.
 */
package org.crshooks.operation;
