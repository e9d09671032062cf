using System.Text.Json.Nodes;
using StoryBot.Simulators.Discord.World;

namespace StoryBot.Simulators.Discord.Rest;

/// <summary>A message that answers an interaction; unlike others it tells named people, but never everyone, by default.</summary>
internal static class AnswerDraft
{
    public static MessageDraft From(SimulatedInteraction interaction, SimulatedApplication application, JsonObject body)
    {
        var content = body["content"]?.GetValue<string>() ?? "";
        return new MessageDraft(interaction.Channel, application.User, content)
        {
            Embeds = body["embeds"] as JsonArray,
            Components = body["components"] as JsonArray,
            Flags = MessageRules.Flags(body),
            Mentions = Mentions.ByBot(content, body["allowed_mentions"] as JsonObject, null, everyoneByDefault: false),
            InteractionMetadata = interaction.Metadata(),
        };
    }
}
