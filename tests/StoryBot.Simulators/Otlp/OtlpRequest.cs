namespace StoryBot.Simulators.Otlp;

/// <summary>Telemetry that came: where to, and the protocol buffer.</summary>
internal sealed record OtlpRequest(string Path, byte[] Body);
