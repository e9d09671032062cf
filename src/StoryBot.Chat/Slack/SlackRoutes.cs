using System.Text.Json;
using System.Text.Json.Serialization;

namespace StoryBot.Chat.Slack;

/// <summary>The way back to a message as the journal keeps it, for a process after this one.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlackRoute))]
internal sealed partial class SlackRoutes : JsonSerializerContext
{
    public static string Write(SlackRoute route) => JsonSerializer.Serialize(route, Default.SlackRoute);

    public static SlackRoute Read(ChatMessage message)
    {
        try
        {
            if (message.ReturnAddress is { } kept && JsonSerializer.Deserialize(kept, Default.SlackRoute) is { } route)
                return route;
        }
        catch (JsonException)
        {
            // Written by a version that kept it otherwise: the place is enough for what is said in public.
        }

        // The author's id is the journal's hash by now.
        return new SlackRoute(message.Place.Channel) { Thread = message.Place.Thread };
    }
}
