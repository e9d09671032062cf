using StoryBot.Chat.Admissions;

namespace StoryBot.Chat.Slack;

/// <summary>Whether Slack lets the bot in.</summary>
/// <param name="Bot">By the bot's token.</param>
/// <param name="App">By the app-level token, with which sockets are opened.</param>
internal sealed record SlackAdmissions(Admission Bot, Admission App)
{
    public ChatAdapterHealth? Objection => Bot.Objection ?? App.Objection;
}
