package org.crshooks.pages;

/** The pages that a person looks at. */
enum Page {
    START("/", "/index.html"),
    WORKBENCH("/", "/workbench/index.html"),
    TIMELINE("/timeline", "/timeline.html"),
    SCALES("/scales", "/scales.html");

    private final String address;
    private final String file;

    Page(String address, String file) {
        this.address = address;
        this.file = file;
    }

    String address() {
        return address;
    }

    /** Where the page itself lies. */
    String file() {
        return file;
    }
}
