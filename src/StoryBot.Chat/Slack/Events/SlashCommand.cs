namespace StoryBot.Chat.Slack.Events;

/// <summary>https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling</summary>
/// <param name="ResponseUrl">A secret: whoever has it can post there.</param>
internal sealed record SlashCommand(string? Command, string? Text, string? UserId, string? ChannelId, string? ResponseUrl, string? TriggerId)
{
    public override string ToString() => nameof(SlashCommand);
}
