using System.Text;
using System.Text.Json;
using System.Web;
using StoryBot.Chat.Slack.Events;

namespace StoryBot.Chat.Slack.Http;

/// <summary>Reads the body of a request whose signature has been checked.</summary>
internal static class RequestReader
{
    public const string EventsPath = "/slack/events";
    public const string CommandsPath = "/slack/commands";
    public const string InteractivityPath = "/slack/interactivity";

    public static bool Knows(string? path) => path is EventsPath or CommandsPath or InteractivityPath;

    /// <returns>Null where the body is none that Slack sends.</returns>
    public static SlackDelivery? Read(string path, ReadOnlySpan<byte> body)
    {
        try
        {
            return path switch
            {
                EventsPath when JsonSerializer.Deserialize(body, EventJson.Default.EventCallback) is { } callback => new SlackDelivery.Event(callback),
                CommandsPath => new SlackDelivery.Command(ReadCommand(Encoding.UTF8.GetString(body))),
                InteractivityPath when HttpUtility.ParseQueryString(Encoding.UTF8.GetString(body))["payload"] is { } payload
                    && JsonSerializer.Deserialize(payload, EventJson.Default.Interaction) is { } interaction => new SlackDelivery.Interactive(interaction),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SlashCommand ReadCommand(string form)
    {
        var fields = HttpUtility.ParseQueryString(form);
        return new SlashCommand(fields["command"], fields["text"], fields["user_id"], fields["channel_id"], fields["response_url"], fields["trigger_id"]);
    }
}
