using StoryBot.Simulators.OpenApi;

namespace StoryBot.Simulators.Discord.Checks;

/// <summary>A body, of the bot or of the simulator itself, that the OpenAPI document does not allow.</summary>
internal sealed record BodyViolation(string Where, SchemaViolation Violation, string Body)
{
    public override string ToString() => $"{Where}: {Violation}\n  {Body}";
}
