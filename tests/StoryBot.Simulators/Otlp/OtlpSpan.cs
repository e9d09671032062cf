using System.Text;

namespace StoryBot.Simulators.Otlp;

/// <summary>A span as it came. https://github.com/open-telemetry/opentelemetry-proto/blob/main/opentelemetry/proto/trace/v1/trace.proto</summary>
/// <param name="Parent">The id of the span it hangs under; empty for none.</param>
/// <param name="Start">Nanoseconds since 1970.</param>
/// <param name="Attributes">Their values as text.</param>
internal sealed record OtlpSpan(string Trace, string Id, string Parent, string Name, ulong Start, ulong End, IReadOnlyDictionary<string, string> Attributes)
{
    private const int Failed = 2;

    /// <summary>Whether it says that it failed.</summary>
    public bool HasFailed { get; private init; }

    /// <summary>Every span of an ExportTraceServiceRequest.</summary>
    public static IEnumerable<OtlpSpan> ReadAll(byte[] request) =>
        from resource in ProtoField.Read(request).Where(field => field.Number == 1)
        from scope in ProtoField.Read(resource.Bytes).Where(field => field.Number == 2)
        from span in ProtoField.Read(scope.Bytes).Where(field => field.Number == 2)
        select Read(span.Bytes);

    private static OtlpSpan Read(ReadOnlyMemory<byte> bytes)
    {
        var fields = ProtoField.Read(bytes).ToLookup(field => field.Number);
        return new OtlpSpan(
            Hex(fields[1]),
            Hex(fields[2]),
            Hex(fields[4]),
            fields[5].Select(field => field.Text).FirstOrDefault(""),
            fields[7].Select(field => field.Value).FirstOrDefault(),
            fields[8].Select(field => field.Value).FirstOrDefault(),
            fields[9].Select(Attribute).ToDictionary(pair => pair.Key, pair => pair.Value))
        {
            HasFailed = fields[15].Any(status => ProtoField.Read(status.Bytes).Any(field => field is { Number: 3, Value: Failed })),
        };
    }

    private static string Hex(IEnumerable<ProtoField> fields) => fields.Select(field => Convert.ToHexStringLower(field.Bytes.Span)).FirstOrDefault("");

    private static KeyValuePair<string, string> Attribute(ProtoField attribute)
    {
        var pair = ProtoField.Read(attribute.Bytes).ToLookup(field => field.Number);
        var value = ProtoField.Read(pair[2].Single().Bytes).Single();
        return new(Encoding.UTF8.GetString(pair[1].Single().Bytes.Span), value.Number == 1 ? value.Text : $"{value.Value}");
    }
}
