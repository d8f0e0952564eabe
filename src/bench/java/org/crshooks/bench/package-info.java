/** JMH benchmarks of the way from the bytes of a hook to its answer; what each measures stands in its classes. */
package org.crshooks.bench;
