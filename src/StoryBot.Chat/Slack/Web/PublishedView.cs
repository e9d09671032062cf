using StoryBot.Chat.Slack.Rendering;

namespace StoryBot.Chat.Slack.Web;

/// <summary>https://docs.slack.dev/reference/methods/views.publish</summary>
internal sealed record PublishedView(string UserId, HomeView View);
