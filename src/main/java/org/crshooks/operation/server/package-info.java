/** Charts of patients who are stored on another FHIR server. */
package org.crshooks.operation.server;
