namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts</summary>
/// <param name="Prompts">At most four.</param>
internal sealed record SuggestedPrompts(string ChannelId, string? ThreadTs, IReadOnlyList<SuggestedPrompt> Prompts);
