/** The whole service, asked over HTTP as an EHR asks it: nothing is faked but the clock. */
package org.crshooks.acceptance;
