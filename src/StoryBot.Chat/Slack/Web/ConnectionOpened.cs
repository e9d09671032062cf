namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/apps.connections.open</summary>
/// <param name="Url">A ticket for one connection; a secret.</param>
internal sealed record ConnectionOpened(string? Url)
{
    public override string ToString() => nameof(ConnectionOpened);
}
