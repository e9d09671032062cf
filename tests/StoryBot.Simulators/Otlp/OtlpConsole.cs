using System.Text.Json.Nodes;

namespace StoryBot.Simulators.Otlp;

/// <summary>The control surface for programs that are not .NET; to anything it answers how much has come.</summary>
internal sealed class OtlpConsole(OtlpReceiver receiver)
{
    /// <summary>Says where it is, then obeys until the input ends.</summary>
    public Task RunAsync(TextReader input, TextWriter output) => LineConsole.RunAsync(
        new JsonObject { ["address"] = receiver.Address.ToString() },
        _ => Task.FromResult<JsonNode>(new JsonObject(receiver.Requests.GroupBy(request => request.Path).Select(same => KeyValuePair.Create(same.Key, (JsonNode?)same.Count())))),
        input,
        output);
}
