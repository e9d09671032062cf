namespace StoryBot.Simulators.Sockets;

/// <summary>https://www.rfc-editor.org/rfc/rfc6455#section-5.2</summary>
internal enum WireOpcode
{
    Continuation = 0,
    Text = 1,
    Binary = 2,
    Close = 8,
    Ping = 9,
    Pong = 10,
}
