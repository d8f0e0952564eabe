-- For wrk: posts the file BODY; with TOKENS each request carries the next line of that file as its token.
wrk.method = "POST"
wrk.body = assert(io.open(os.getenv("BODY"), "rb")):read("*a")
wrk.headers["Content-Type"] = "application/json"

if os.getenv("TOKENS") then
  local tokens = io.lines(os.getenv("TOKENS"))
  request = function()
    wrk.headers["Authorization"] = "Bearer " .. tokens()
    return wrk.format()
  end
end

function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "seconds": %f, "errors": %d, "p50": %f, "p99": %f, "max": %f}\n',
    summary.requests, summary.duration / 1e6, e.connect + e.read + e.write + e.status + e.timeout,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3))
end
