/** What one service of the shop needs. */
export interface BoutiqueService {
  /** CPU in millis: what it requests, and what it may use at most. */
  readonly cpu: readonly [number, number];
  /** Memory in mebibytes: what it requests, and what it may use at most. */
  readonly memory: readonly [number, number];
  /** The port that it listens on. */
  readonly port?: number;
  /** The port of its Service, where that is another one. */
  readonly servicePort?: number;
  /**
   * What it speaks.
   *
   * @default 'grpc'
   */
  readonly protocol?: 'grpc' | 'http';
  /** How many pods run, where it is not what a HardenedDeployment has by default. */
  readonly replicas?: number;
  /** The environment variable in which its callers look for its address. */
  readonly address?: string;
  /** Seconds before it is probed. */
  readonly startsIn?: number;
  /** Whether it sends traces. */
  readonly traces?: boolean;
  /** Further environment variables. */
  readonly variables?: { readonly [name: string]: string };
}

/** The eleven services, as the release says. */
export const SERVICES: { readonly [name: string]: BoutiqueService } = {
  adservice: { port: 9555, address: 'AD_SERVICE_ADDR', cpu: [200, 300], memory: [180, 300], startsIn: 20 },
  cartservice: { port: 7070, address: 'CART_SERVICE_ADDR', cpu: [200, 300], memory: [64, 128], startsIn: 15 },
  checkoutservice: { port: 5050, address: 'CHECKOUT_SERVICE_ADDR', cpu: [100, 200], memory: [64, 128], traces: true },
  currencyservice: { port: 7000, address: 'CURRENCY_SERVICE_ADDR', cpu: [100, 200], memory: [64, 128], traces: true },
  emailservice: { port: 8080, servicePort: 5000, address: 'EMAIL_SERVICE_ADDR', cpu: [100, 200], memory: [64, 128], traces: true },
  frontend: {
    port: 8080,
    servicePort: 80,
    protocol: 'http',
    address: 'FRONTEND_ADDR',
    cpu: [100, 200],
    memory: [64, 128],
    startsIn: 10,
    traces: true,
    // It does not start without the address of the assistant, which this shop does not have.
    variables: { ENV_PLATFORM: 'local', SHOPPING_ASSISTANT_SERVICE_ADDR: 'shoppingassistantservice:80' },
  },
  loadgenerator: { replicas: 1, cpu: [300, 500], memory: [256, 512], variables: { USERS: '10', RATE: '1' } },
  paymentservice: { port: 50051, address: 'PAYMENT_SERVICE_ADDR', cpu: [100, 200], memory: [64, 128], traces: true },
  productcatalogservice: { port: 3550, address: 'PRODUCT_CATALOG_SERVICE_ADDR', cpu: [100, 200], memory: [64, 128], traces: true },
  recommendationservice: { port: 8080, address: 'RECOMMENDATION_SERVICE_ADDR', cpu: [100, 200], memory: [220, 450], traces: true },
  shippingservice: { port: 50051, address: 'SHIPPING_SERVICE_ADDR', cpu: [100, 200], memory: [64, 128] },
};

/** Which service calls which: a caller gets the address and the connection, and nobody else gets either. */
export const CALLS: { readonly [caller: string]: readonly string[] } = {
  checkoutservice: ['cartservice', 'currencyservice', 'emailservice', 'paymentservice', 'productcatalogservice', 'shippingservice'],
  frontend: ['adservice', 'cartservice', 'checkoutservice', 'currencyservice', 'productcatalogservice', 'recommendationservice', 'shippingservice'],
  loadgenerator: ['frontend'],
  recommendationservice: ['productcatalogservice'],
};
