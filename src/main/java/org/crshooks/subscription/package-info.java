/** What another FHIR server tells of: a patient whose record changed is graded again, and the grade is written back. */
package org.crshooks.subscription;
