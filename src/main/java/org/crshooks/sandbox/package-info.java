/** The sandbox: demo patients in the FHIR endpoint, open to every page of a browser. */
package org.crshooks.sandbox;
