package org.crshooks.pages;

/**
 * One row of {@code docs/INTERPRETATIONS.md}.
 *
 * @param language of question and decision: {@code en}, or {@code zh-CN} where the document has a summary in Chinese
 * @param standing what the decision rests on: publication (P), review (S1, S2), this project (D), unverified (U)
 */
record Interpretation(String id, String question, String decision, String standing, String language) {}
