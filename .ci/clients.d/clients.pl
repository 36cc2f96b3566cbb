# Asks a service with HTTP::Tiny: usage clients.pl BASE CERTIFICATE.
use strict;
use warnings;
use HTTP::Tiny;

my ($base, $certificate) = @ARGV;
my $text   = 'On 4 March 2031 President Ada met Prime Minister Bo in Oslo.';
my $client = HTTP::Tiny->new(
    timeout => 20, keep_alive => 1, verify_SSL => 1, SSL_options => {SSL_ca_file => $certificate});

sub expect {
    my ($name, $answer, $status) = @_;
    die "$name: $answer->{status} $answer->{content}" if $answer->{status} != $status;
}
my %plain = (headers => {'Content-Type' => 'text/plain'});
for (1 .. 3) { expect('get', $client->get("$base/health/live"), 200) }
expect('head', $client->head("$base/health/live"), 200);
expect('post', $client->post("$base/v1/extract", {%plain, content => $text}), 200);
my @pieces = $text =~ /.{1,7}/g;
expect('chunked',
    $client->post("$base/v1/extract", {%plain, content => sub { shift @pieces }}), 200);
expect('missing', $client->get("$base/nowhere"),            404);
expect('refused', $client->delete("$base/health/live"), 405);
print "all clients\n";
