using System.Text.Json;
using System.Text.Json.Nodes;

namespace StoryBot.Simulators;

/// <summary>A control surface for programs that are not .NET: a JSON object a line in, one a line out, in order.</summary>
internal static class LineConsole
{
    /// <summary>Says <paramref name="about"/>, then obeys until the input ends.</summary>
    public static async Task RunAsync(JsonObject about, Func<JsonObject, Task<JsonNode>> obey, TextReader input, TextWriter output)
    {
        await output.WriteLineAsync(about.ToJsonString());
        while (await input.ReadLineAsync() is { } line)
        {
            await output.WriteLineAsync((await AnswerAsync(line, obey)).ToJsonString());
        }
    }

    private static async Task<JsonNode> AnswerAsync(string line, Func<JsonObject, Task<JsonNode>> obey)
    {
        try
        {
            return await obey(JsonNode.Parse(line)!.AsObject());
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or JsonException or TimeoutException or KeyNotFoundException)
        {
            return new JsonObject { ["error"] = wrong.Message };
        }
    }
}
