package org.crshooks.operation;

/** Where the charts of stored patients are had. */
@FunctionalInterface
public interface PatientCharts {

    /**
     * The chart of one patient as it stands now.
     *
     * @param endpoint base URL under which the operation was called
     * @throws GradeRefusal where there is no such patient, or the chart cannot be had
     */
    PatientAnswers read(PatientReference patient, String endpoint);
}
