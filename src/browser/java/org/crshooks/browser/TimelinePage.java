package org.crshooks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Position;
import java.util.List;

/** The trajectory as a reader uses it. */
record TimelinePage(Page page) {

    private static final String CHART = """
            async () => {
              const echarts = await import('/webjars/echarts/5.5.0/echarts.esm.min.js');
              return echarts.getInstanceByDom(document.getElementById('chart')).getOption();
            }
            """;

    /** Waits until a course is drawn. */
    TimelinePage drawn() {
        assertThat(page.locator("#drawing")).isVisible();
        assertThat(page.locator("#message")).isEmpty();
        return this;
    }

    Locator detail() {
        return page.locator("#detail");
    }

    Locator cursor() {
        return page.locator("#cursor");
    }

    TimelinePage press(String... keys) {
        cursor().focus();
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** How many points the drawing holds of a line. */
    int points(String line) {
        String count = "({ series }) => series.find((s) => s.id === line).data.filter(([, v]) => v !== null).length";
        return ((Number) page.evaluate("(line) => (" + CHART.strip() + ")().then(" + count + ")", line)).intValue();
    }

    /** Points at the highest reading of a line. */
    TimelinePage pointAtHighest(String line) {
        String place = """
                async (line) => {
                  const echarts = await import('/webjars/echarts/5.5.0/echarts.esm.min.js');
                  const chart = echarts.getInstanceByDom(document.getElementById('chart'));
                  const series = chart.getOption().series.find((s) => s.id === line);
                  const highest = series.data.reduce((a, b) => (b[1] > a[1] ? b : a));
                  return chart.convertToPixel({ seriesId: line }, highest);
                }
                """;
        List<?> xy = (List<?>) page.evaluate("(line) => (" + place.strip() + ")(line)", line);
        Position position = new Position(((Number) xy.get(0)).doubleValue(), ((Number) xy.get(1)).doubleValue());
        // what lies over the drawing takes the pointer
        page.locator("#chart-box").hover(new Locator.HoverOptions().setPosition(position));
        return this;
    }

    /** The stretch of time that is shown, in hours. */
    double shown() {
        return ((Number) page.evaluate("() => (" + CHART.strip()
                        + ")().then(({ dataZoom: [zoom] }) => (zoom.endValue - zoom.startValue) / 3600e3)"))
                .doubleValue();
    }
}
