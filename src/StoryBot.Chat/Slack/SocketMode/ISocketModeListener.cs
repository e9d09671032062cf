namespace StoryBot.Chat.Slack.SocketMode;

/// <summary>Takes what arrives over any of the sockets.</summary>
internal interface ISocketModeListener
{
    /// <summary>Must be quick and not throw: it runs in a receive loop.</summary>
    /// <returns>Ends when the envelope is in safe hands and is to be acknowledged; cancelled where it is not taken, so that Slack sends it again.</returns>
    Task OnEnvelope(SocketModeMessage envelope);
}
