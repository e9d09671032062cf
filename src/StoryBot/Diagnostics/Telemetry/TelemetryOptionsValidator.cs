using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace StoryBot.Diagnostics.Telemetry;

/// <summary>Checks the settings section <c>Telemetry</c>, and what the environment says of OTLP: the exporter itself passes over what it can't read.</summary>
internal sealed class TelemetryOptionsValidator(IConfiguration settings) : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(TelemetryOptions options)
    {
        if (options.Prometheus && settings["Health:ListenAddress"] is "")
            yield return "Telemetry:Prometheus needs Health:ListenAddress, where /metrics is served: set it to such as http://127.0.0.1:8086, or Telemetry:Prometheus to false.";
        if (settings[Otlp.Endpoint] is { Length: > 0 } endpoint
            && (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)))
            yield return $"{Otlp.Endpoint} must be an address such as http://127.0.0.1:4317 (gRPC) or http://127.0.0.1:4318 with {Otlp.Protocol}=http/protobuf; empty for none.";
        if (settings[Otlp.Protocol] is { Length: > 0 } protocol && protocol is not ("grpc" or "http/protobuf"))
            yield return $"{Otlp.Protocol} must be grpc or http/protobuf.";
    }
}
