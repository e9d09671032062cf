using System.Net.Sockets;
using StoryBot.Chat.Sockets;

namespace StoryBot.Tests.Chat.Sockets;

public sealed class ConnectionResetsTests
{
    private static readonly Uri Anywhere = new("http://127.0.0.1/");

    [Fact]
    public async Task What_dotnet_lets_through_bare_is_said_as_a_connection_that_never_stood()
    {
        using var client = new HttpClient(new ConnectionResets(new Resetting()));

        var said = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Anywhere, TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.ConnectionError, said.HttpRequestError);
        Assert.IsType<SocketException>(said.InnerException);
    }

    [Fact]
    public void So_it_is_where_nobody_awaits()
    {
        using var client = new HttpClient(new ConnectionResets(new Resetting()));
        using var request = new HttpRequestMessage(HttpMethod.Get, Anywhere);

        Assert.Equal(HttpRequestError.ConnectionError, Assert.Throws<HttpRequestException>(() => client.Send(request, TestContext.Current.CancellationToken)).HttpRequestError);
    }

    /// <summary>As a connection pool that asks a connection for its other end when that has just gone.</summary>
    private sealed class Resetting : HttpMessageHandler
    {
        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) => throw new SocketException((int)SocketError.NotConnected);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new SocketException((int)SocketError.NotConnected);
    }
}
