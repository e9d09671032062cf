namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>Tells Slack that an envelope has arrived.</summary>
internal sealed record Acknowledgement(string EnvelopeId);
